"""Work done where it is asked for: what `background.run` does, without a thread."""

from desk_app.domain.errors import Refusal


def at_once(job, *, done, failed, settled=None, lane="desk"):
    """Answer before returning; anything but a refusal is raised here."""
    try:
        answer = job()
    except Refusal as no:
        failed(no)
    else:
        done(answer)
    finally:
        if settled is not None:
            settled()


class Later:
    """Keeps what was asked until `answer`, in any order."""

    def __init__(self):
        self.asked = []

    def __call__(self, job, *, done, failed, settled=None, lane="desk"):
        self.asked.append((job, done, failed, settled))

    def answer(self, place=0):
        job, done, failed, settled = self.asked.pop(place)
        at_once(job, done=done, failed=failed, settled=settled)
