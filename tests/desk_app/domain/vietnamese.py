"""Names and addresses as cards write them, and what scanners that type make of them."""

from __future__ import annotations

import unicodedata

SURNAMES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ"),
    *("Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Tạ", "Mai", "Lương", "Vàng", "Lò", "Thào"),
)
MIDDLE = (
    *("Thị", "Văn", "Đức", "Ngọc", "Hữu", "Xuân", "Thanh", "Minh", "Quang", "Hoài", "Thu", "Bảo", "Gia"),
    *("Mỹ", "Kim", "A", "Mí"),
)
GIVEN = (
    *("Phượng", "Hùng", "Hải", "Lan", "Ánh", "Tuấn", "Dũng", "Hạnh", "Yến", "Quỳnh", "Trường", "Sơn"),
    *("Long", "Ước", "Ướm", "Nguyệt", "Khuê", "Hoa", "An", "Bình", "Tâm", "Đạt", "Vy", "Ỷ", "Ẩn"),
)
OTHERS = [
    "Y Thuên Ayũn",
    "H'Hen Niê",
    "H’ Juaih Niê Kdăm",
    "Ksor Phước",
    "Siu Black",
    "Đinh Y Mớt",
    "K'Brơi",
    "Rơ Châm H'Yéo",
    "Y Ber Êban",
    "Rah Lan H'Jem",
    "Y Wang Mlô",
    "Điểu K'Rế",
    "Kpă Y Bình",
    "Y Ơ̆n Hmŏk",
    "Adrơng Y Krông",
    "Y Lưk Kbuôr",
]
ADDRESSES = [
    "Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
    "Thôn Cầu, Xã Đông Quý, Huyện Tiền Hải, Thái Bình",
    "Số 12/3 Ngõ 5A, Tổ 7, P. Tân An, TP. Buôn Ma Thuột",
    "KĐT Times City, CT2A, Hai Bà Trưng, Hà Nội",
    "Buôn Ea Sar, Ea Sar, Ea Kar, Đắk Lắk",
    "QL1A, Km12, xã Cư M'gar",
    "TDP 4, thị trấn Krông Năng",
    "TpHCM",
    "Ấp3, xã Tân Phú",
    "Plei Kần, Kon Tum",
    "Lô B12-05, KDC Xoong",
]
_TONES = {"̀": "f", "́": "s", "̉": "r", "̃": "x", "̣": "j"}
_VNI_TONES = {"́": "1", "̀": "2", "̉": "3", "̃": "4", "̣": "5"}


def keyed(word: str, tones: dict[str, str], shapes: dict[str, str], *, tone_last: bool) -> str:
    """The keys an input method wants for `word`."""
    out, tone, base = "", "", ""
    for letter in unicodedata.normalize(
        "NFD", word.replace("đ", shapes["đ"]).replace("Đ", shapes["đ"].upper())
    ):
        if letter in tones:
            if tone_last:
                tone = tones[letter]
            else:
                out += tones[letter]
        elif letter in shapes:
            # The mark under a letter is written before the one over it; the letter itself is typed twice.
            out += shapes[letter] or base
        else:
            out, base = out + letter, letter
    return out + tone


def in_telex(text: str, *, tone_last: bool = True) -> str:
    """Nguyễn → Nguyeenx: what a sleeping Telex leaves."""
    shapes = {"đ": "dd", "̂": "", "̆": "w", "̛": "w"}
    return " ".join(keyed(word, _TONES, shapes, tone_last=tone_last) for word in text.split(" "))


def in_vni(text: str) -> str:
    """Nguyễn → Nguye64n."""
    shapes = {"đ": "d9", "̂": "6", "̆": "8", "̛": "7"}
    return " ".join(keyed(word, _VNI_TONES, shapes, tone_last=False) for word in text.split(" "))
