"""The one visible registry: every stage, in the order in which data flows."""

# ruff: noqa: I001 — the order is the order of the registry
from variorum.stage import AnyStage
from variorum.stages.article.clean import STAGE as CLEAN
from variorum.stages.article.date import STAGE as DATE
from variorum.stages.article.parse import STAGE as PARSE
from variorum.stages.article.names import STAGE as NAMES
from variorum.stages.article.times import STAGE as TIMES
from variorum.stages.article.figures import STAGE as FIGURES
from variorum.stages.article.statements import STAGE as STATEMENTS
from variorum.stages.article.events import STAGE as EVENTS
from variorum.stages.corpus.lineage import STAGE as LINEAGE
from variorum.stages.corpus.dating import STAGE as DATING
from variorum.stages.corpus.entities import STAGE as ENTITIES
from variorum.stages.corpus.speakers import STAGE as SPEAKERS
from variorum.stages.corpus.series import STAGE as SERIES
from variorum.stages.corpus.variants import STAGE as VARIANTS
from variorum.stages.corpus.claims import STAGE as CLAIMS
from variorum.stages.corpus.disputes import STAGE as DISPUTES
from variorum.stages.corpus.happenings import STAGE as HAPPENINGS
from variorum.stages.corpus.timeline import STAGE as TIMELINE

STAGES: tuple[AnyStage, ...] = (
    CLEAN,
    DATE,
    PARSE,
    NAMES,
    TIMES,
    FIGURES,
    STATEMENTS,
    EVENTS,
    LINEAGE,
    DATING,
    ENTITIES,
    SPEAKERS,
    SERIES,
    VARIANTS,
    CLAIMS,
    DISPUTES,
    HAPPENINGS,
    TIMELINE,
)
