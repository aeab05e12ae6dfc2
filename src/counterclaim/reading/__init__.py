"""Documents in; readings (claims, events and every exact mention) out."""
