"""Claims of many documents: which happening they tell of, on whose word, where they part."""
