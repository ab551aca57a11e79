"""A project as a workbook: one sheet for each list, to read, filter and count."""

from lup_canvas.formats.sheets.book import workbook

__all__ = ["workbook"]
