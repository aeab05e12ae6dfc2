"""What the world holds, as data files with look-ups: places, equipment, actors, event types."""
