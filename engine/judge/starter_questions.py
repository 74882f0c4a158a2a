"""What the starter judge is asked; light, so that it can be listed without its network."""

NAME = "starter"

# what training calls it: the score, and the two sides of the question
QUESTIONS = {
    "overall": ("quality", ("A photo without faults.", "A spoilt photo.")),
    "sharpness": ("starter.sharpness", ("Sharp.", "Blurred.")),
    "noise": ("starter.noise", ("Free of noise.", "Noisy.")),
    "compression": ("starter.compression", ("Finely saved.", "Compressed too hard.")),
    "exposure": ("starter.exposure", ("Well exposed.", "Too dark or too bright.")),
    "colour": ("starter.colour", ("Natural colour and contrast.", "Wrong colour or contrast.")),
}
