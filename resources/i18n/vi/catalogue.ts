<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>BookList</name>
    <message>
      <source>Procedures</source>
      <translation>Các thủ tục</translation>
    </message>
  </context>
  <context>
    <name>Catalogue</name>
    <message>
      <source>Time</source>
      <translation>Thời hạn</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>Phí, lệ phí</translation>
    </message>
    <message>
      <source>Handed in now, due</source>
      <translation>Nộp lúc này, hẹn trả</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>What citizens ask</source>
      <translation>Hỏi – đáp với dân</translation>
    </message>
    <message>
      <source>Fees</source>
      <translation>Mức thu</translation>
    </message>
    <message>
      <source>Steps and their time</source>
      <translation>Các bước và thời gian</translation>
    </message>
    <message>
      <source>Forms the citizen fills in</source>
      <translation>Mẫu người dân điền</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
      <source>What has changed</source>
      <translation>Thay đổi qua các bản danh mục</translation>
    </message>
    <message>
      <source>Its place was taken by {name}</source>
      <translation>Thay bằng {name}</translation>
    </message>
    <message>
      <source>See {code}</source>
      <translation>Xem {code}</translation>
    </message>
    <message>
      <source>Papers ({count})</source>
      <translation>Giấy tờ ({count})</translation>
    </message>
    <message>
      <source>No papers are needed.</source>
      <translation>Không cần giấy tờ nào.</translation>
    </message>
    <message>
      <source>No change in the catalogues kept on this computer.</source>
      <translation>Không đổi trong các bản danh mục giữ trên máy này.</translation>
    </message>
    <message>
      <source>Often at this counter</source>
      <translation>Hay nhận ở quầy này</translation>
    </message>
    <message>
      <source>open</source>
      <translation>đang mở</translation>
    </message>
    <message>
      <source>folded</source>
      <translation>đang gập</translation>
    </message>
    <message>
      <source>{count} procedures</source>
      <translation>{count} thủ tục</translation>
    </message>
    <message>
      <source>{count} procedure</source>
      <translation>{count} thủ tục</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>hết hiệu lực</translation>
    </message>
    <message>
      <source>new</source>
      <translation>mới</translation>
    </message>
    <message>
      <source>amended</source>
      <translation>sửa</translation>
    </message>
    <message>
      <source>abolished</source>
      <translation>bãi bỏ</translation>
    </message>
    <message>
      <source>replaced</source>
      <translation>thay thế</translation>
    </message>
    <message>
      <source>by the page</source>
      <translation>theo trang</translation>
    </message>
    <message>
      <source>free</source>
      <translation>không thu</translation>
    </message>
    <message>
      <source>Every further page</source>
      <translation>Mỗi trang tiếp theo</translation>
    </message>
    <message>
      <source>A page</source>
      <translation>Mỗi trang</translation>
    </message>
    <message>
      <source>A page, up to page {page}</source>
      <translation>Mỗi trang, đến trang {page}</translation>
    </message>
    <message>
      <source>At most, for each copy</source>
      <translation>Tối đa một bản</translation>
    </message>
    <message>
      <source>At the counter</source>
      <translation>Nộp tại quầy</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>Nộp trực tuyến</translation>
    </message>
    <message>
      <source>Required</source>
      <translation>Bắt buộc</translation>
    </message>
    <message>
      <source>If there is one</source>
      <translation>Nếu có</translation>
    </message>
    <message>
      <source>To be shown</source>
      <translation>Xuất trình</translation>
    </message>
    <message>
      <source>{count} original</source>
      <translation>{count} bản chính</translation>
    </message>
    <message>
      <source>{count} originals</source>
      <translation>{count} bản chính</translation>
    </message>
    <message>
      <source>{count} photocopy</source>
      <translation>{count} bản photo</translation>
    </message>
    <message>
      <source>{count} photocopies</source>
      <translation>{count} bản photo</translation>
    </message>
    <message>
      <source>{count} required</source>
      <translation>{count} bắt buộc</translation>
    </message>
    <message>
      <source>{count} if there are</source>
      <translation>{count} nếu có</translation>
    </message>
    <message>
      <source>{count} to be shown</source>
      <translation>{count} xuất trình</translation>
    </message>
    <message>
      <source>by law {duration}</source>
      <translation>luật cho {duration}</translation>
    </message>
    <message>
      <source>{count} at this counter of late</source>
      <translation>quầy này nhận {count} hồ sơ gần đây</translation>
    </message>
    <message>
      <source>in force from {day}</source>
      <translation>hiệu lực từ {day}</translation>
    </message>
    <message>
      <source>ends on {day}</source>
      <translation>hết hiệu lực từ {day}</translation>
    </message>
    <message>
      <source>Not in the catalogue any more: nothing is received under it.</source>
      <translation>Không còn trong danh mục: không nhận hồ sơ theo thủ tục này nữa.</translation>
    </message>
    <message>
      <source>Ended on {day}: nothing is received under it any more.</source>
      <translation>Hết hiệu lực từ {day}: không nhận hồ sơ theo thủ tục này nữa.</translation>
    </message>
    <message>
      <source>catalogue {version} of {day}</source>
      <translation>danh mục bản {version} ngày {day}</translation>
    </message>
    <message>
      <source>from {day}, {successor} takes its place</source>
      <translation>từ {day}, thay bằng {successor}</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>từ {day}</translation>
    </message>
    <message>
      <source>{what}: {before}, now {after}</source>
      <translation>{what}: {before}, nay {after}</translation>
    </message>
    <message>
      <source>time</source>
      <translation>thời hạn</translation>
    </message>
    <message>
      <source>fee</source>
      <translation>mức thu</translation>
    </message>
    <message>
      <source>name</source>
      <translation>tên thủ tục</translation>
    </message>
    <message>
      <source>field</source>
      <translation>lĩnh vực</translation>
    </message>
    <message>
      <source>time by law</source>
      <translation>thời hạn theo luật</translation>
    </message>
    <message>
      <source>hour of the day's end</source>
      <translation>giờ chốt trong ngày</translation>
    </message>
    <message>
      <source>legal basis</source>
      <translation>căn cứ pháp lý</translation>
    </message>
    <message>
      <source>grounds of a pause</source>
      <translation>căn cứ tạm dừng</translation>
    </message>
    <message>
      <source>more papers: {names}</source>
      <translation>thêm giấy tờ: {names}</translation>
    </message>
    <message>
      <source>not needed any more: {names}</source>
      <translation>bỏ giấy tờ: {names}</translation>
    </message>
    <message>
      <source>counts of papers</source>
      <translation>số bản giấy tờ</translation>
    </message>
    <message>
      <source>{count} new</source>
      <translation>{count} thủ tục mới</translation>
    </message>
    <message>
      <source>{count} amended</source>
      <translation>{count} sửa</translation>
    </message>
    <message>
      <source>{count} abolished</source>
      <translation>{count} bãi bỏ</translation>
    </message>
    <message>
      <source>The procedure in full</source>
      <translation>Toàn bộ thủ tục</translation>
    </message>
    <message>
      <source>Changes ({count})</source>
      <translation>Thay đổi ({count})</translation>
    </message>
    <message>
      <source>This catalogue may be old: the province was last heard on {day}. It comes with the line.</source>
      <translation>Danh mục có thể đã cũ: lần cuối liên lạc với tỉnh ngày {day}. Có mạng trở lại, máy tự lấy bản mới.</translation>
    </message>
    <message>
      <source>{found} of {total} procedures</source>
      <translation>{found} / {total} thủ tục</translation>
    </message>
    <message>
      <source>Name or code</source>
      <translation>Tên hoặc mã, không cần dấu</translation>
    </message>
    <message>
      <source>Search the procedures</source>
      <translation>Tìm thủ tục</translation>
    </message>
    <message>
      <source>The catalogue is being opened…</source>
      <translation>Đang mở danh mục…</translation>
    </message>
    <message>
      <source>Choose a procedure at the left, or type two letters of its name.</source>
      <translation>Chọn một thủ tục ở bên trái, hoặc gõ hai chữ trong tên.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Wall poster</source>
      <translation>Tờ niêm yết</translation>
    </message>
    <message>
      <source>Print papers</source>
      <translation>In giấy tờ cần</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Tiếp nhận</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Làm mới</translation>
    </message>
    <message>
      <source>Fold</source>
      <translation>Gập lại</translation>
    </message>
    <message>
      <source>Unfold</source>
      <translation>Mở ra</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Xem</translation>
    </message>
    <message>
      <source>Procedures</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Nothing has changed. Esc shows every procedure.</source>
      <translation>Không có thay đổi nào. Bấm Esc để xem mọi thủ tục.</translation>
    </message>
    <message>
      <source>No procedure of that name. Try other words, or its code.</source>
      <translation>Không có thủ tục nào tên như vậy. Thử chữ khác, hoặc mã thủ tục.</translation>
    </message>
  </context>
</TS>
