"""An object store of our own behind a socket: as much of S3 as obstore speaks to it, kept in memory."""

import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

KEY_ID = "kho-thu"


@dataclass
class FakeS3:
    """`objects` by their path with the bucket; `asked` is what came in, `failing` answers 500 to everything."""

    objects: dict[str, bytes] = field(default_factory=dict)
    uploads: dict[str, dict[int, bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    failing: bool = False
    url: str = ""


def serve(store: FakeS3) -> ThreadingHTTPServer:
    """Serves the store on a free port of this machine until it is shut down."""

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self):
            self._give(with_body=False)

        def do_GET(self):
            self._give(with_body=True)

        def do_PUT(self):
            name, query, body = self._read()
            if not self._may("PUT", name, query):
                return
            if "partNumber" in query:
                part = int(query["partNumber"][0])
                store.uploads[query["uploadId"][0]][part] = body
            else:
                store.objects[name] = body
            self._answer(200, ETag=f'"{len(body)}"')

        def do_POST(self):
            name, query, _ = self._read()
            if not self._may("POST", name, query):
                return
            if "uploads" in query:
                upload = str(len(store.uploads) + 1)
                store.uploads[upload] = {}
                self._answer(
                    200,
                    f"<InitiateMultipartUploadResult><UploadId>{upload}</UploadId>"
                    "</InitiateMultipartUploadResult>".encode(),
                )
                return
            parts = store.uploads.pop(query["uploadId"][0])
            store.objects[name] = b"".join(parts[each] for each in sorted(parts))
            self._answer(
                200, b"<CompleteMultipartUploadResult><ETag>x</ETag></CompleteMultipartUploadResult>"
            )

        def do_DELETE(self):
            name, query, _ = self._read()
            if not self._may("DELETE", name, query):
                return
            store.uploads.pop(query.get("uploadId", [""])[0], None)
            store.objects.pop(name, None)
            self._answer(204)

        def _give(self, *, with_body):
            name, query, _ = self._read()
            if not self._may(self.command, name, query):
                return
            found = store.objects.get(name)
            if found is None:
                self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>" if with_body else b"")
                return
            first, last, status = 0, len(found) - 1, 200
            headers = {"ETag": '"x"', "Last-Modified": "Mon, 23 Nov 2026 02:00:00 GMT"}
            asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
            if asked:
                first, last, status = int(asked[1]), min(int(asked[2]), last), 206
                headers["Content-Range"] = f"bytes {first}-{last}/{len(found)}"
            piece = found[first : last + 1]
            self._answer(status, piece if with_body else b"", length=len(piece), **headers)

        def _read(self):
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            return unquote(parts.path).lstrip("/"), parse_qs(parts.query, keep_blank_values=True), body

        def _may(self, method, name, query):
            store.asked.append(
                f"{method} {name} {','.join(sorted(query))} {self.headers.get('Range', '')}".strip()
            )
            if store.failing:
                self._answer(500)
                return False
            if f"Credential={KEY_ID}/" not in self.headers.get("Authorization", ""):
                self._answer(403, b"<Error><Code>AccessDenied</Code></Error>")
                return False
            return True

        def _answer(self, status, body=b"", *, length=None, **headers):
            self.send_response(status)
            for each, value in headers.items():
                self.send_header(each, value)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    store.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server
