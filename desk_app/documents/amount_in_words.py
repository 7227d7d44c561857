"""An amount of money read aloud, as a receipt must say it."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ")


def amount_in_words(amount: int) -> str:
    """8000 → "Tám nghìn"; 1005021 → "Một triệu không trăm linh năm nghìn không trăm hai mươi mốt".

    `amount` is a whole number of đồng from 0 up to 10^18 (exclusive).
    """
    if not 0 <= amount < 10**18:
        raise ValueError(f"an amount of {amount}")
    if amount == 0:
        said = _DIGITS[0]
    else:
        groups = []
        rest = amount
        while rest:
            rest, group = divmod(rest, 1000)
            groups.append(group)
        words = [
            f"{_group(group, whole=place < len(groups) - 1)} {_GROUPS[place]}".rstrip()
            for place, group in reversed(list(enumerate(groups)))
            if group
        ]
        said = " ".join(words)
    return said[:1].upper() + said[1:]


def _group(group: int, *, whole: bool) -> str:
    """Three digits; `whole`: with the hundreds even where they are none, because higher groups stand before."""
    hundreds, rest = divmod(group, 100)
    words = []
    if hundreds or whole:
        words.append(f"{_DIGITS[hundreds]} trăm")
    if rest:
        words.append(_below_hundred(rest, after_hundreds=bool(words)))
    return " ".join(words)


def _below_hundred(number: int, *, after_hundreds: bool) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return f"linh {_DIGITS[ones]}" if after_hundreds else _DIGITS[ones]
    said = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return said
    if ones == 1 and tens > 1:
        return f"{said} mốt"
    if ones == 5:
        return f"{said} lăm"
    return f"{said} {_DIGITS[ones]}"
