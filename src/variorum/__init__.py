"""variorum"""
