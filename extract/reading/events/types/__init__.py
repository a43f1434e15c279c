"""What kind of act an event is: PLOVER's sixteen types, and none where none fits."""

from extract.reading.events.types.find import Kind, kinds
from extract.reading.events.types.recipient import directed

__all__ = ["Kind", "directed", "kinds"]
