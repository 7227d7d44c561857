"""Every door of an application: also those behind a router that it includes."""

from collections.abc import Iterable, Iterator

from starlette.routing import BaseRoute


def doors_of(routes: Iterable[BaseRoute]) -> Iterator[tuple[str, str]]:
    """(method, path) of each."""
    for route in routes:
        inside = getattr(route, "original_router", None)
        if inside is not None:
            yield from doors_of(inside.routes)
        for method in sorted(getattr(route, "methods", None) or ()):
            yield method, getattr(route, "path", "")
