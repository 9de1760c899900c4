"""The completer: the lower layers of MiniLM, with what is told of each piece added to it, and one number a piece."""

from __future__ import annotations

from torch import Tensor, nn
from transformers import BertConfig, BertModel

from variorum.models.completer.surroundings import KINDS, STEPS, TIES

LAYERS = 3
DROPPED = 0.1
SPREAD = 0.01  # of the first weights of what MiniLM does not know


class Network(nn.Module):
    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.body = BertModel(config, add_pooling_layer=False)
        size = config.hidden_size
        self.kinds = nn.Embedding(KINDS, size)
        self.up = nn.Embedding(STEPS, size)
        self.down = nn.Embedding(STEPS, size)
        self.ties = nn.Embedding(len(TIES) + 1, size)
        for told in (self.kinds, self.up, self.down, self.ties):
            nn.init.normal_(told.weight, std=SPREAD)
        self.drop = nn.Dropout(DROPPED)
        self.needed = nn.Linear(size, 1)

    def forward(
        self, ids: Tensor, kinds: Tensor, up: Tensor, down: Tensor, ties: Tensor, mask: Tensor
    ) -> Tensor:
        """Log odds (b, t) that a piece is needed; all given are (b, t)."""
        words = self.body.embeddings.word_embeddings(ids)
        told = words + self.kinds(kinds) + self.up(up) + self.down(down) + self.ties(ties)
        out = self.body(inputs_embeds=told, attention_mask=mask)
        return self.needed(self.drop(out.last_hidden_state)).squeeze(-1)


def started(folder: str) -> Network:
    """A network with the lower layers of MiniLM's weights in ``folder``."""
    base = BertModel.from_pretrained(folder, add_pooling_layer=False)
    config = base.config
    config.num_hidden_layers = LAYERS
    net = Network(config)
    base.encoder.layer = base.encoder.layer[:LAYERS]
    net.body.load_state_dict(base.state_dict())
    return net
