// Every kind has a word in both languages, so a page of any body can be shown.
#include "app/views/mention.h"

#include <doctest/doctest.h>

#include "domain/district/describe.h"

using namespace jinze;
using namespace jinze::views;

TEST_CASE("every kind of body and of member, and every bearer, has a word in both languages")
{
    const auto is_said = [](const Bilingual& words) { return !words.zh.empty() && !words.en.empty(); };
    for (const auto& kind : described::words<registry::OrgKind>)
        CHECK_MESSAGE(is_said(words_for(kind.value)), kind.name);
    for (const auto& kind : described::words<registry::MemberKind>)
        CHECK_MESSAGE(is_said(words_for(kind.value)), kind.name);
    for (const auto& bearer : described::words<duty::Bearer>)
        CHECK_MESSAGE(is_said(words_for(bearer.value)), bearer.name);
    for (const auto& tier : described::words<duty::Tier>) CHECK_MESSAGE(is_said(words_for(tier.value)), tier.name);
}
