"""The trained network as ONNX, its weights in eight bits.

Matrices and the table of pieces are stored as int8 with a scale (dynamic quantisation: what flows through is scaled as it
comes); sums run in int32. Sizes and speeds are in the model card.
"""

from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from extract.training.encoder.net import Net, Outputs

INPUTS = ("ids", "cases", "spaces", "first", "last")


def export(net: Net, target: Path) -> None:
    """Write `target` (int8) beside `target` with `.fp32` (as trained), which need not be kept."""
    plain, ready = target.with_suffix(".fp32.onnx"), target.with_suffix(".ready.onnx")
    length = torch.tensor([[1, 5, 6, 7, 8, 9, 2]])
    zeros = torch.zeros_like(length)
    words = torch.tensor([[1, 2, 4]]), torch.tensor([[1, 3, 5]])
    axes = (
        {name: {1: "pieces"} for name in INPUTS[:3]}
        | {name: {1: "words"} for name in INPUTS[3:]}
        | {"out": {0: "words"}}
    )
    torch.onnx.export(
        Outputs(net).eval(),
        (length, zeros, zeros, *words),
        str(plain),
        input_names=list(INPUTS),
        output_names=["out"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(str(ready), str(target), weight_type=QuantType.QInt8, per_channel=True)
    onnx.checker.check_model(str(target))
    ready.unlink()
