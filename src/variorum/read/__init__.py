"""Reading: files, folders and patterns in, articles and failures out. One file an input format."""

from variorum.read.base import Format, ReadLimits
from variorum.read.formats import FORMATS
from variorum.read.sources import read_sources, require

__all__ = ["FORMATS", "Format", "ReadLimits", "read_sources", "require"]
