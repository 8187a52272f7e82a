"""What follows from the work and is never ticked by hand: met or missing, the common picture, the year's report."""
