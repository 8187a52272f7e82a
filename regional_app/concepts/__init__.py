"""Words that several rooms mean the same by: decided, frozen, a year, how exact a figure is, shared, printed."""
