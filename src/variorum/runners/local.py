"""This machine: in this process, or in worker processes that each load a model once."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from variorum.errors import VariorumError
from variorum.packing import PackedDraft, WorkRow
from variorum.runners.base import Job, Runner, work_on_articles, work_on_paragraphs


class LocalRunner(Runner):
    """``workers`` processes; with one, everything runs in this process. Workers are started when
    the first batch comes, and only a few batches wait at a time: memory stays bounded."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def articles(
        self, job: Job, batches: Iterable[Sequence[PackedDraft]]
    ) -> Iterator[list[WorkRow]]:
        return self._map(work_on_articles, job, batches)

    def paragraphs(
        self, job: Job, batches: Iterable[Sequence[str]]
    ) -> Iterator[list[tuple[str, bytes]]]:
        return self._map(work_on_paragraphs, job, batches)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _map[B, R](
        self, work: Callable[[Job, B], R], job: Job, batches: Iterable[B]
    ) -> Iterator[R]:
        if self.workers == 1:
            yield from (work(job, batch) for batch in batches)
            return
        if self._pool is None:
            # Fresh processes: a fork would copy the threads' locks of this one as they stand.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(
                self.workers, mp_context=context, initializer=_end_with_parent
            )
        waiting: deque[Future[R]] = deque()
        try:
            for batch in batches:
                waiting.append(self._pool.submit(work, job, batch))
                if len(waiting) > 2 * self.workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            self._pool = None
            raise VariorumError(
                "a worker process died (out of memory?); run the same command again with "
                "fewer --workers: it goes on where it stopped"
            ) from error


def _end_with_parent() -> None:
    """Ends this worker when the process that started it ends, however it ends: a killed build must
    not leave workers behind that wait for batches for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
