"""What the rooms of the counter are called."""

RECEPTION, WORKLIST, DOSSIER, PREVIEW = "reception", "worklist", "dossier", "preview"
CATALOGUE = "catalogue"
PRINTERS = "printers"
RETURNING = "returning"
SETTINGS = "settings"
