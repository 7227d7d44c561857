"""The style sheet for what the desk does not paint itself: fields, headers, menus, scroll bars."""

from __future__ import annotations

from ui.theme import Look, Tone


def sheet(look: Look) -> str:
    """Return the application's style sheet in the colours and at the scale of `look`."""
    t = look.tokens
    amber = t.tones[Tone.TODAY].ink
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{
    background: {t.surface}; color: {t.text}; placeholder-text-color: {t.text3};
    border: 1px solid {t.border}; border-radius: 4px; padding: 0 10px;
    selection-background-color: {t.primary}; selection-color: {t.on_primary};
}}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
QLineEdit[filled="true"] {{ background: {t.sunken}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {t.text3}; background: {t.sunken}; }}
QLineEdit[missing="true"] {{ border: 2px solid {amber}; padding: 0 9px; }}
QLineEdit:focus {{ border: 2px solid {t.accent}; padding: 0 9px; background: {t.surface}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.accent}; padding: 3px 5px; }}
QHeaderView {{ background: {t.sunken}; border: 0; }}
QHeaderView::section {{
    background: {t.sunken}; color: {t.text2}; border: 0; border-bottom: 1px solid {t.line};
    padding: 0 8px; font-size: {look.px(13)}px; font-weight: 600; text-align: left;
}}
QTableView, QListView, QScrollArea {{ border: 0; background: transparent; outline: 0; }}
QTableView {{ background: {t.surface}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 0; padding: 4px 6px;
    font-size: {look.px(13)}px; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.tint}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.text3}; }}
"""
