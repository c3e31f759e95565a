// 交接清单: on one page, what somebody has in hand, for whoever takes over from them: of one person, or of one post.
// Each line is only what the reader may read elsewhere.
#pragma once

#include "app/views/matter/matters.h"
#include "app/views/work/row.h"

namespace jinze::views {

struct HandoverQuestion {
    std::optional<std::string> member;       // m33: all their posts, and the items in their name (default: the reader)
    std::optional<std::string> post;         // p5: what goes with this post alone
    std::optional<std::string> appointment;  // a4: of its post
};
struct HandoverPost {
    std::string post;
    Bilingual words;
    Named org;
    std::string holder;  // empty: vacant
};
struct HandoverItem {
    std::string record;  // r12
    int item = 1;        // counted from 1
    std::string text, title;
    Named host;
    std::optional<Day> due;
    bool past = false;
};
struct HandoverRequest {  // a request to one of their bodies that is not answered
    std::string record, title;
    Named from;
    Day day{};
};
struct HandoverPage {
    std::string name;  // of the person; of the post's holder; empty: vacant
    Day on{};
    std::vector<HandoverPost> posts;
    std::vector<MatterRow> matters;  // open, for which a post answers; of a head also those for which none does
    std::vector<HandoverItem> items;
    std::vector<DutyRow> duties;  // of the posts and their charges, due and not done
    std::vector<HandoverRequest> requests;
    std::uint64_t leaves = 0;  // of the ledger from which it was made
};
BOOST_DESCRIBE_STRUCT(HandoverQuestion, (), (member, post, appointment))
BOOST_DESCRIBE_STRUCT(HandoverPost, (), (post, words, org, holder))
BOOST_DESCRIBE_STRUCT(HandoverItem, (), (record, item, text, title, host, due, past))
BOOST_DESCRIBE_STRUCT(HandoverRequest, (), (record, title, from, day))
BOOST_DESCRIBE_STRUCT(HandoverPage, (), (name, on, posts, matters, items, duties, requests, leaves))

Result<HandoverPage> handover(const Reader& reader, const HandoverQuestion& asked);

}  // namespace jinze::views
