"""Making the encoder pipeline: fine-tune a small transformer on tags, trees and names at once, pack it for ONNX Runtime."""
