"""The desk's line to the province: requests out, answers or trouble in."""
