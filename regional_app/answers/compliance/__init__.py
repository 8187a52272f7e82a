"""What the law (2023:196) asks of a kommun, paragraph by paragraph, as the records show it."""
