"""The words that a phrase needs besides those the rules found, by a network that learnt it."""
