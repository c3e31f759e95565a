// Any bytes to the three readers of the codec. Nothing may crash, and what a reader accepts must equal what the writer
// writes: byte for byte for the fast reader, value for value for the strict one.

#include <cstddef>
#include <cstdint>

#include "app/codec/json_stored.h"
#include "app/codec/json_strict.h"
#include "app/codec/json_types_test.h"
#include "app/codec/json_write.h"

using namespace jinze;
using namespace jinze::codec;
using test::Leaf;

namespace {

void try_stored(std::string_view text)
{
    try {
        const Leaf leaf = stored::read<Leaf>(text);
        ensure(stored::read<Leaf>(to_json(leaf)) == leaf);
    } catch (const NewerVersion&) {
    } catch (const Malformed&) {
    }
}

void try_strict(std::string_view text)
{
    const auto syntax = strict::check_json(text);
    const auto leaf = strict::read<Leaf>(text);
    if (!syntax) {
        ensure(!leaf && leaf.error() == syntax.error());
        return;
    }
    if (leaf) {
        ensure(stored::read<Leaf>(to_json(*leaf)) == *leaf);
    } else {
        ensure(!leaf.error().english.empty() && !leaf.error().chinese.empty());
        to_json(leaf.error());  // every problem can be serialised: its sentences are valid UTF-8
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    try_stored(text);
    try_strict(text);
    return 0;
}
