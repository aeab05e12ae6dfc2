"""The learned engine: claims, chains and events from one small encoder, run by onnxruntime."""
