#include <doctest/doctest.h>

#include <set>

#include "app/words/words.h"
#include "domain/district/describe.h"

using namespace jinze;
using namespace jinze::words;

namespace {

template <class... Lists>
void check_called()
{
    const auto check = [](const ClosedWords& list) {
        std::set<std::string> zh, en;
        REQUIRE(list.called.size() == list.names.size());
        for (const Bilingual& it : list.called) {
            CHECK_FALSE(it.zh.empty());
            CHECK_FALSE(it.en.empty());
            zh.insert(it.zh);
            en.insert(it.en);
        }
        CHECK(zh.size() == list.names.size());
        CHECK(en.size() == list.names.size());
    };
    (check(closed_words<Lists>()), ...);
}

}  // namespace

TEST_CASE("every word of a closed list is called something, and no two alike")
{
    check_called<duty::Standing, duty::Area, duty::Force, duty::Tier, duty::Bearer, duty::Outcome, duty::Occasion,
                 calendar::Cadence, record::Kind, record::Roster, record::Presence, record::Nature, record::Act,
                 registry::OrgKind, registry::MemberKind, registry::Leaving, registry::Mark, registry::Title>();
}

TEST_CASE("bodies and members are called as sheets have them")
{
    const auto check = [](auto list) {
        for (const auto& it : list) CHECK(words_of(it.value).zh == words::word_for(it.value));
    };
    check(described::words<registry::OrgKind>);
    check(described::words<registry::MemberKind>);
}

TEST_CASE("a list that nobody says has its words on the wire alone")
{
    const ClosedWords list = closed_words<duty::Lack>();
    CHECK(list.names.front() == "wrong_kind");
    CHECK(list.called.empty());
}
