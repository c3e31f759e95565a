// A libcurl handle. For the .cpp files of this room alone.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

namespace jinze::post {

class Curl {
public:
    Curl();

    template <class Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(handle_.get(), option, value);
    }
    CURLcode perform() { return curl_easy_perform(handle_.get()); }
    void reset() { curl_easy_reset(handle_.get()); }  // options only: its connections stay
    int answer() const;                               // the last status of HTTP or SMTP; 0: none
    bool has_spoken() const;                          // a connection was there and the exchange had begun

private:
    std::unique_ptr<CURL, void (*)(CURL*)> handle_;
};

class Lines {  // a list for libcurl: recipients, header lines
public:
    Lines() : head_{nullptr, &curl_slist_free_all} {}
    void add(const std::string& line)
    {
        curl_slist* more = curl_slist_append(head_.get(), line.c_str());
        if (!more) throw std::bad_alloc{};
        static_cast<void>(head_.release());
        head_.reset(more);
    }
    curl_slist* get() const { return head_.get(); }

private:
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> head_;
};

inline constexpr long connect_seconds = 10;

}  // namespace jinze::post
