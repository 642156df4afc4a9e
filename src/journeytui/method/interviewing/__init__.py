"""The interview guide: from the holes and the weak cards of a journey, open questions to customers."""
