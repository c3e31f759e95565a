// Any bytes as a token, as a set of keys, and as the provider's answer: no forged input is accepted.

#include "app/access/token.h"
#include "base/ensure.h"

using namespace jinze;
using namespace jinze::access;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string text{reinterpret_cast<const char*>(data + 1), size - 1};
    const std::size_t cut = text.empty() ? 0 : data[0] * text.size() / 256;
    const Wanted wanted{"https://id.example", "jinze", "n-1", "preferred_username",
                        Instant{std::chrono::seconds{1'800'000'000}}};
    // Unchanged, and as a token with well-formed parts: head, claims and signature of the same text.
    const std::string keys = text.substr(cut);
    const std::string head = to_base64url(view_of(R"({"alg":"RS256"})"));
    const std::string part = to_base64url(view_of(text.substr(0, cut)));
    for (const std::string& token :
         {text.substr(0, cut), head + '.' + part + '.' + part, part + '.' + part + '.' + part})
        ensure(!claims_from(token, keys, wanted).has_value());
    static_cast<void>(id_token_from(text));
    return 0;
}
