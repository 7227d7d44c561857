"""How a desk signs its requests, and how packs and certificates are signed (Ed25519)."""

from __future__ import annotations

from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

INCARNATION_HEADER = "x-desk-incarnation"
NONCE_HEADER = "x-desk-nonce"
COUNTER_HEADER = "x-desk-counter"
SIGNATURE_HEADER = "x-desk-signature"


def new_private_key() -> bytes:
    """32 raw bytes."""
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())


def public_key_of(private_key: bytes) -> bytes:
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def sign(private_key: bytes, message: bytes) -> bytes:
    """64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(message)


def is_signed(public_key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def request_text(method: str, target: str, body: bytes, nonce: str, counter: int) -> bytes:
    """What a request's signature covers. `target` is path with query; `nonce` is empty at hello."""
    return "\n".join([method.upper(), target, sha256(body).hexdigest(), nonce, str(counter)]).encode()
