"""Reading with a transformer: word pieces in, tags, trees and names out, by ONNX Runtime alone."""
