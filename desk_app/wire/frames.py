"""Batches on the line: msgpack inside zstd, with limits that hold before anything is unpacked."""

from __future__ import annotations

from typing import TypeVar

import msgspec
import zstandard

CONTENT_TYPE = "application/vnd.motcua+msgpack"
MAX_BATCH_EVENTS = 500
MAX_BATCH_BYTES = 256 * 1024
MAX_PLAIN_BYTES = 8 * 1024 * 1024

T = TypeVar("T")

_packer = msgspec.msgpack.Encoder()


class FrameRefused(ValueError):
    """Not zstd, larger than allowed once unpacked, or not the message expected."""


def pack_frame(message: msgspec.Struct) -> bytes:
    return zstandard.ZstdCompressor(level=9, write_content_size=True).compress(_packer.encode(message))


def unpack_frame(frame: bytes, kind: type[T], *, max_plain: int = MAX_PLAIN_BYTES) -> T:
    """Refuses a frame whose declared or real size is over `max_plain` bytes (zstd bombs)."""
    try:
        size = zstandard.get_frame_parameters(frame).content_size
        if size > max_plain:
            raise FrameRefused(f"a frame of {size} bytes, {max_plain} allowed")
        plain = zstandard.ZstdDecompressor().decompress(frame, max_output_size=max_plain)
        return msgspec.msgpack.decode(plain, type=kind)
    except zstandard.ZstdError as wrong:
        raise FrameRefused(f"not a zstd frame: {wrong}") from wrong
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise FrameRefused(f"not the message expected: {wrong}") from wrong
