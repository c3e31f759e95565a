#include "domain/matter_types/words.h"

#include <algorithm>

namespace jinze::catalogue {
namespace {

// The words of a described list, as a file spells them.
template <class E>
std::span<const std::string_view> spelt()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> words;
        for (const auto& word : described::words<E>) {
            words.emplace_back(word.name);
            std::ranges::replace(words.back(), '_', '-');
        }
        return words;
    }();
    static const std::vector<std::string_view> views(all.begin(), all.end());
    return views;
}

}  // namespace

template <>
std::span<const std::string_view> spellings<matter::Phase>()
{
    return spelt<matter::Phase>();
}
template <>
std::span<const std::string_view> spellings<matter::Owner>()
{
    return spelt<matter::Owner>();
}
template <>
std::span<const std::string_view> spellings<matter::Opener>()
{
    return spelt<matter::Opener>();
}
template <>
std::span<const std::string_view> spellings<matter::Rung>()
{
    return spelt<matter::Rung>();
}
template <>
std::span<const std::string_view> spellings<matter::MatterAct>()
{
    return spelt<matter::MatterAct>();
}
template <>
std::span<const std::string_view> spellings<matter::MatterStanding>()
{
    return spelt<matter::MatterStanding>();
}
template <>
std::span<const std::string_view> spellings<registry::OrgKind>()
{
    return spelt<registry::OrgKind>();
}

}  // namespace jinze::catalogue
