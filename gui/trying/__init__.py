"""Testing the judge: faults put into the photo in view, and what the judge says of them."""
