"""Fonts, icons, packs and words that the product carries with it."""
