"""What the rooms of the counter are called, and the key of the banner over them."""

RECEPTION, WORKLIST, DOSSIER, PREVIEW = "reception", "worklist", "dossier", "preview"
CATALOGUE = "catalogue"
PRINTERS = "printers"
RETURNING = "returning"
SETTINGS = "settings"
BANNER_KEY = "Alt+W"
"""What the banner in sight asks for; of no page, for it stands over all of them."""
