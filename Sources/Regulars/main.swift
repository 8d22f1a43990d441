print("regulars")
