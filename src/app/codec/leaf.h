// A leaf of the ledger as bytes, and the texts sealed beside it. The bytes from to_bytes() are hashed and stored
// forever. leaf_from() reads every leaf that any earlier version wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/district/events.h"
#include "domain/district/words.h"

namespace jinze::codec {

std::string to_bytes(const district::Leaf& leaf);
// Throws NewerVersion if a newer version wrote the bytes, Malformed if they are not a leaf.
district::Leaf leaf_from(std::string_view bytes);

// References of a leaf to things outside the ledger.
std::vector<Sealed> sealed_in(const district::Event& event);
std::vector<SealedId> erased_in(const district::Event& event);
std::vector<Digest> documents_in(const district::Event& event);
std::string_view name_of(const district::Event& event);  // "RecordEntered"

// Texts as they are sealed: JSON without the type name; a piece of a file as it is.
std::string to_text(const district::Words& words);
district::Text text_from(std::string_view sealed);
district::IdentityWords identity_from(std::string_view sealed);
district::RecordWords record_words_from(std::string_view sealed);

}  // namespace jinze::codec
