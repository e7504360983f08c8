"""The rank of the treatment among others."""
