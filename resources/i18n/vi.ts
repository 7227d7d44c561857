<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>CrashCard</name>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Chương trình vừa gặp lỗi</translation>
    </message>
    <message>
      <source>What was saved is safe on this machine. You can go on working.</source>
      <translation>Những gì đã lưu vẫn nguyên trên máy này. Anh, chị cứ làm việc tiếp.</translation>
    </message>
    <message>
      <source>Report for the administrator (no citizen's data in it):</source>
      <translation>Báo cáo cho quản trị (không có dữ liệu của công dân):</translation>
    </message>
    <message>
      <source>Copy the path</source>
      <translation>Chép đường dẫn</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Làm tiếp</translation>
    </message>
  </context>
  <context>
    <name>DataTable</name>
    <message>
      <source>Columns as at first</source>
      <translation>Cột như ban đầu</translation>
    </message>
  </context>
  <context>
    <name>Dossier</name>
    <message>
      <source>No date promised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clock stopped since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>result ready on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} days late then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} working days left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tax code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Representative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Born on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>required</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>original × {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certified copy × {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>copy × {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exempt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>collected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>asked for, not paid yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VietQR, to be checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to be paid later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collect the fee</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished">Làm tiếp</translation>
    </message>
    <message>
      <source>Hand on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the result back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result is ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apologise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Citizen withdraws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Void the number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not accepted</source>
      <translation type="unfinished">Không tiếp nhận</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VietQR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fee receipt no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working days more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal basis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approved by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Supervisor's reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount, đ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The applicant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collected by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mandate or reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today {hour}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the province</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this machine, command line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received, receipt printed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished">Mới nhận</translation>
    </message>
    <message>
      <source>Handed on to {unit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apologised, new date promised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result ready</source>
      <translation type="unfinished">Đã có kết quả</translation>
    </message>
    <message>
      <source>Corrected: {fields}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result sent back to be mended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped</source>
      <translation type="unfinished">Dừng xử lý</translation>
    </message>
    <message>
      <source>Withdrawn by the citizen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number voided, approved by {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something a newer version of the program knows ({kind})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers received: {papers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be brought by {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers asked for: {papers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Payment asked for: {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fee receipt {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fee given back: {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fee collected: {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result handed to the applicant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result handed to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>request for papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letter of apology</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>notice of stopping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>control slip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printed: {document}, copy {copy}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>residence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tax code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>representative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due {moment}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>One-stop desk</source>
      <translation>Quầy Một Cửa</translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <comment>dossiers not yet sent</comment>
      <translation>
        <numerusform>%n chờ gửi</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Nothing found</source>
      <translation>Không tìm thấy</translation>
    </message>
  </context>
  <context>
    <name>PartyCard</name>
    <message>
      <source>Applicant</source>
      <translation type="unfinished">Người nộp</translation>
    </message>
    <message>
      <source>Brought by another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of applicant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mandate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number, day, who certified it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card read at {hour}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applicant is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought by</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PartyFields</name>
    <message>
      <source>As on card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sex does not agree with the ID number. Look at the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tax code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Male, Female</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spoken for by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QAbstractSpinBox</name>
    <message>
      <source>&amp;Select All</source>
      <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
      <source>&amp;Step up</source>
      <translation>&amp;Tăng</translation>
    </message>
    <message>
      <source>Step &amp;down</source>
      <translation>&amp;Giảm</translation>
    </message>
  </context>
  <context>
    <name>QDialogButtonBox</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Làm lại</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Cắt</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>Ché&amp;p</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Dán</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Chọn tất cả</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>Xem chi tiết…</translation>
    </message>
    <message>
      <source>Hide Details...</source>
      <translation>Ẩn chi tiết…</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Lưu</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>Lưu tất cả</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>&amp;Có</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>Có cho &amp;tất cả</translation>
    </message>
    <message>
      <source>&amp;No</source>
      <translation>&amp;Không</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>Không ch&amp;o tất cả</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>Dừng hẳn</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Thử lại</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Bỏ</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Trợ giúp</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Áp dụng</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Đặt lại</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>Về mặc định</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Scroll here</source>
      <translation>Cuộn tới đây</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Đầu</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>Cuối</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>Trang trước</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>Trang sau</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>Cuộn lên</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>Cuộn xuống</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>Mép trái</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>Mép phải</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>Trang trái</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>Trang phải</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>Cuộn trái</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>Cuộn phải</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Làm lại</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Cắt</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>Ché&amp;p</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>Chép &amp;liên kết</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Dán</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Chọn tất cả</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Search</source>
      <translation>Tìm</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Khóa quầy</translation>
    </message>
  </context>
  <context>
    <name>Reception</name>
    <message>
      <source>ID number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tax code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Representative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mandate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Procedure</source>
      <translation type="unfinished">Thủ tục</translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason of the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today's date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} of the submitter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {lack}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The desk is closed that day. Choose a working day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still needed: {papers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>please check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>day off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identity card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Old ID (9 digits)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passport</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>no date</source>
      <translation>không hẹn</translation>
    </message>
    <message>
      <source>clock stopped</source>
      <translation>ngừng tính</translation>
    </message>
    <message>
      <source>before {hour}</source>
      <translation>trước {hour}</translation>
    </message>
    <message>
      <source>late</source>
      <translation>quá hạn</translation>
    </message>
    <message>
      <source>{days} days late</source>
      <translation>quá {days} ngày</translation>
    </message>
    <message>
      <source>{days} days left</source>
      <translation>còn {days} ngày</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Mới đăng ký</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Being processed</source>
      <translation>Đang xử lý</translation>
    </message>
    <message>
      <source>Papers wanted</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Payment wanted</source>
      <translation>Chờ nộp tiền</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Đã rút</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Đã trả</translation>
    </message>
    <message>
      <source>At the province</source>
      <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Ở máy này</translation>
    </message>
    <message>
      <source>Needs a person</source>
      <translation>Cần sửa</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
  </context>
  <context>
    <name>Wording</name>
    <message>
      <source>en</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tuesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wednesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thursday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Friday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saturday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sunday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>We</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Th</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Su</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{weekday} {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before {hour}</source>
      <translation type="unfinished">trước {hour}</translation>
    </message>
    <message>
      <source>no set duration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} working days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} working hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not in the catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>year {typed} does not agree with the ID number (year {number}). Look at the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the catalogue gives no duration. Write the date and the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no number yet. Type it, or choose that there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is a number: choose the kind of document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this draft was made by another version and cannot be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>procedure {procedure} ended on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%n weekend days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not counted: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received outside working hours: counted from {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received too late for the same day: due on the next working day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last day is off: due on the next working day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A make-up working day is counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted again after the clock stood still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received {moment}; that day is day 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duration: {duration}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} not counted: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working calendar, version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weekend</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Worklist</name>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>Scan code</source>
      <translation>Mã quét</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Held by</source>
      <translation>Ai giữ</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Trạng thái</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Gửi tỉnh</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Quá hạn</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
      <source>The next three days</source>
      <translation>Ba ngày tới</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Sau đó</translation>
    </message>
    <message>
      <source>Other dossiers</source>
      <translation>Hồ sơ khác</translation>
    </message>
    <message>
      <source>Nothing here is called “{words}”. Try the scan code, the phone or fewer letters.</source>
      <translation>Không thấy hồ sơ nào có “{words}”. Thử mã quét, số điện thoại hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
      <source>Nothing more is due in the next days. The next dossier: {day}.</source>
      <translation>Không còn việc đến hạn mấy ngày tới. Hồ sơ kế tiếp: {day}.</translation>
    </message>
    <message>
      <source>Nothing is due in the next days.</source>
      <translation>Không có việc nào đến hạn mấy ngày tới.</translation>
    </message>
    <message>
      <source>No dossier is late.</source>
      <translation>Không có hồ sơ nào quá hạn.</translation>
    </message>
    <message>
      <source>No dossier waits for papers or a payment.</source>
      <translation>Không có hồ sơ nào chờ bổ sung giấy tờ hoặc nộp tiền.</translation>
    </message>
    <message>
      <source>No result waits to be handed over.</source>
      <translation>Chưa có kết quả nào chờ trả.</translation>
    </message>
    <message>
      <source>No dossier was received today yet.</source>
      <translation>Hôm nay chưa nhận hồ sơ nào.</translation>
    </message>
    <message>
      <source>The province has every dossier of this machine.</source>
      <translation>Tỉnh đã nhận đủ hồ sơ của máy này.</translation>
    </message>
    <message>
      <source>empties the filter</source>
      <translation>bỏ lọc</translation>
    </message>
    <message>
      <source>receives a dossier</source>
      <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>those received today</source>
      <translation>hồ sơ nhận hôm nay</translation>
    </message>
    <message>
      <source>those due today</source>
      <translation>việc đến hạn hôm nay</translation>
    </message>
    <message>
      <source>Filter, Ctrl+F</source>
      <translation>Lọc, Ctrl+F</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Xem thêm</translation>
    </message>
    <message>
      <source>{shown} / {total} dossiers</source>
      <translation>{shown} / {total} hồ sơ</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hôm nay</translation>
    </message>
    <message>
      <source>Waiting for papers</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Chưa gửi</translation>
    </message>
    <message>
      <source>Queues</source>
      <translation>Các hàng việc</translation>
    </message>
    <message>
      <source>Filter by name, code, phone, procedure</source>
      <translation>Lọc theo tên, mã, điện thoại, thủ tục</translation>
    </message>
    <message>
      <source>{count} dossiers</source>
      <translation>{count} hồ sơ</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>As the province said at {hour}</source>
      <translation>Theo dữ liệu lúc {hour}</translation>
    </message>
    <message>
      <source>Untick</source>
      <translation>Bỏ chọn</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>chooses several</source>
      <translation>chọn nhiều</translation>
    </message>
    <message>
      <source>{count} dossiers chosen</source>
      <translation>Đã chọn {count} hồ sơ</translation>
    </message>
  </context>
  <context>
    <name>_Warning</name>
    <message>
      <source>Checked, it is right</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
