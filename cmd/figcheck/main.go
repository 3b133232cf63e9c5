// Command figcheck builds a dataset of the figures in documents and checks them.
package main

func main() {}
