# Writes the trained ear as one int8 ONNX file with its tokenizer: what the browser runs. Owns the export; trains nothing.
# python export.py [--cache models/.cache] [--from ear.pt] [--out models/weights/full]
import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from network import Ear
from pieces import batch, layout, load_tokenizer

HERE = Path(__file__).resolve().parent
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OUTPUTS = ["intents", "several", "mood", "abuse", "human", "vector"]
TOLERATED = 0.35  # largest mean distance of a score before and after int8
args = argparse.ArgumentParser()
args.add_argument("--cache", type=Path, default=HERE.parent.parent / ".cache")
args.add_argument("--weights", type=Path, default=None)
args.add_argument("--out", type=Path, default=HERE.parent.parent / "weights" / "full")
args = args.parse_args()


def export(net: Ear, tokenizer_file: Path, out: Path) -> None:
    net.eval()
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(tokenizer_file)
    ids = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    sample = batch([layout(ids("什 么 时 候 发 货"), [(1, ids("我 要 退 货")), (2, ids("好 的 亲"))]), layout(ids("hello"), [])])
    tensors = tuple(torch.from_numpy(one) for one in sample)
    plain = out / "plain.onnx"
    axes = {name: {0: "batch", 1: "pieces"} for name in INPUTS} | {name: {0: "batch"} for name in OUTPUTS}
    torch.onnx.export(net, tensors, str(plain), input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
    model = onnx.load(str(plain))
    del model.graph.value_info[:]  # shapes of the float graph would forbid the int8 one
    onnx.save(model, str(plain))
    small = out / "onnx" / "model_quantized.onnx"
    quantize_dynamic(str(plain), str(small), weight_type=QuantType.QInt8, per_channel=True)
    with torch.no_grad():
        want = [one.numpy() for one in net(*tensors)]
    for file in (plain, small):
        got = onnxruntime.InferenceSession(str(file)).run(OUTPUTS, dict(zip(INPUTS, sample)))
        off = [float(np.abs(a - b).mean()) for a, b in zip(want, got)]
        print(file.name, file.stat().st_size, "bytes, mean distance", dict(zip(OUTPUTS, (round(one, 4) for one in off))))
        if max(off) > TOLERATED:
            raise SystemExit(f"{file.name} does not say what the network says")
    plain.unlink()
    raw = json.loads(tokenizer_file.read_text("utf8"))
    (out / "tokenizer.json").write_text(json.dumps(raw, ensure_ascii=False, separators=(",", ":")), "utf8")
    (out / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "PreTrainedTokenizer", "unk_token": "[UNK]", "pad_token": "[PAD]"}), "utf8")
    shape = {"model_type": "bert", "architectures": ["BertModel"], "hidden_size": 256, "num_hidden_layers": 4, "num_attention_heads": 4, "vocab_size": tokenizer.get_vocab_size()}
    (out / "config.json").write_text(json.dumps(shape), "utf8")


if __name__ == "__main__":
    file = args.cache / "tokenizer.json"
    net = Ear(load_tokenizer(file).get_vocab_size(), 49)
    if args.weights is not None:
        net.load_state_dict(torch.load(args.weights))
    export(net, file, args.out)
