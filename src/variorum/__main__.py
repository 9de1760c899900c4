"""``python -m variorum``."""

from variorum.views.cli import main

if __name__ == "__main__":
    main()
