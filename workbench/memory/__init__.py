"""Translation memory: finished translations of the project, found again by their source, exactly or nearly."""

from workbench.memory.lookup import Memory
from workbench.memory.record import Record

__all__ = ["Memory", "Record"]
