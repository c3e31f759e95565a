// The signed-in person, for the page's frame: name, posts, the home organisation, and the available pages.
#pragma once

#include "app/input/records.h"
#include "app/views/reader.h"

namespace jinze::views {

using input::Named;

struct HeldPost {
    std::string post;
    Named org;
    registry::Title title{};
    Bilingual words;           // 党组书记
    registry::OrgKind kind{};  // of the organisation
    bool leads = false;        // it is a seat in a leading group or in the committee above
};
// 职务代理 in force today: whose place the reader takes, or who takes the reader's.
struct InPlace {
    std::string delegation;  // e3
    Named person;            // the other of the two
    Named org;
    Day until{};  // the last day
};
// Actions of others on the reader's own account, shown until read.
struct AccountNotice {
    Instant at{};
    Bilingual deed, by;  // 重置密码; 系统管理员
};
struct SessionPage {
    std::string person, name;
    std::optional<Named> branch;  // if they are a member
    std::vector<HeldPost> posts;
    std::optional<Named> home;   // whose board and records open first
    std::optional<Named> board;  // the body whose board opens first: home, or the nearest above it with others below
    std::vector<std::string>
        pages;  // today leader records board organisations responsibility ledger import mine accounts audit office
    std::vector<std::string> may;              // rights in the home organisation: record, correct, adopt …
    std::vector<InPlace> deputy_of, deputies;  // for whom the reader stands in; who stands in for the reader
    Day today{};
    std::string district;  // its name
    bool demonstration = false;
    bool setting_up = false;  // the office's own account, which sets a new district up and ends when that is done
    std::uint64_t leaves = 0;
    std::string csrf;
    bool must_change_password = false, must_set_second_factor = false;
    std::string drafts_key;  // 32 bytes in hex: the browser's key for drafts, available only while signed in
    std::vector<AccountNotice> notices;  // latest last
};
BOOST_DESCRIBE_STRUCT(InPlace, (), (delegation, person, org, until))
BOOST_DESCRIBE_STRUCT(AccountNotice, (), (at, deed, by))
BOOST_DESCRIBE_STRUCT(HeldPost, (), (post, org, title, words, kind, leads))
BOOST_DESCRIBE_STRUCT(SessionPage, (),
                      (person, name, branch, posts, home, board, pages, may, deputy_of, deputies, today, district,
                       demonstration, setting_up, leaves, csrf, must_change_password, must_set_second_factor,
                       drafts_key, notices))

SessionPage session_page(const Reader& reader);
// For whom the reader stands in today.
std::vector<InPlace> deputy_of(const Reader& reader);
std::vector<HeldPost> held_posts(const Reader& reader, PersonId person);

}  // namespace jinze::views
