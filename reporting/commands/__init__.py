"""What the commands of the store do and say."""
