"""The end of a call that brought nothing: an answer that is no use, a request that was refused, a call given up."""


class Useless(Exception):
    """An answer that cannot be understood; why, in words that hold nothing of the texts."""


class TooSlow(Useless):
    """No answer within the time it may take; of a smaller call there may be one."""


class Rejected(Exception):
    """The server understood the call and did not take it; its words, shortened and without the key."""


class Stopped(Exception):
    """Somebody wants no more answers."""
