"""Oversight at the province: what is asked, and each page as facts in tables, whatever shows them."""
